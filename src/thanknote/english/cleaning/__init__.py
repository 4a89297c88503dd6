"""What is tidied before a phrase is read: shorthand, slips, capitals, who said it, two ideas in one."""
