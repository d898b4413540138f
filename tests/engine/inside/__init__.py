"""Work that needs the product in one process with the emulator's tables: run in a child process."""
