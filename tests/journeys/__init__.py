"""What people do with the portal, in Chromium, against the whole stack."""
