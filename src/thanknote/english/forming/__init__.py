"""What is made of a phrase: the forms that fit into sentences, field by field."""
