"""The steps by which the tables came to be, in order; a workspace is brought up when opened."""
