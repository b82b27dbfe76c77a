"""What we keep and how we judge it; the only package that speaks SQL."""
