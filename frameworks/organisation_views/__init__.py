"""What an organisation sets for itself, made in the site by its HR lead."""
