"""How an endpoint is declared, guarded, parsed and answered."""
