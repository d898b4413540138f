"""What leaves the portal: one door for each channel."""
