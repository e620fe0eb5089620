"""What people write about how they are rated."""
