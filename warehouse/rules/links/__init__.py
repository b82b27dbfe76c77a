"""What the figures themselves say of a person's link from one indicator to another: evidence, never proof."""
