"""How a phrase is read: its shape, what heads it, whom it means, and what speaks against a reading."""
