"""What HR fills in about its own organisation."""
