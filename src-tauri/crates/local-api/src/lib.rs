//! Who is signed in, for the other programs on this computer.
