"""What the pages of agreeing show: what each said, what is chosen, where it leads, what came."""
