"""What words are: the parser, tables of words, their inflections and articles."""
