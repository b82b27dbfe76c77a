"""Where the thread from a plan's themes to what is done, and by whom, is broken."""
