"""The version of this program, which everything that it writes names."""

VERSION = "0.1.0"
