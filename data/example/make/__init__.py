"""Makes the example council's plan folder: everything in it is invented, and the same every time."""
