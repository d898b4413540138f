"""What tests of several areas share: fakes at the edges, people, and ways in."""
