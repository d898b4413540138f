"""Second factors: authenticator apps and recovery codes, one file for each thing people do."""
