"""Programs that build, run and describe the portal; none of them ships."""
