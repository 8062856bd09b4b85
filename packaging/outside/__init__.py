"""Zhihui from outside: starts its programs, reads its screen, presses its keys, asks its province."""
