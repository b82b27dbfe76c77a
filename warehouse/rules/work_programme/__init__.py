"""What a committee might examine next: each topic scored by criteria that are written down, weighed by its members."""
