"""What moto cannot judge: races, crashes, the outbox and the deployed API, on the emulator."""
