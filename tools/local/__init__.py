"""The local run: the emulator of AWS, the stack on it, and the front server before it."""
