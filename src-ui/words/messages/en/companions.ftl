### Companions: the other programs on this computer that may ask about the session.

companions-lead = Programs on this computer that may ask about your session.

## Those that are let in

companions-let-in = Let in
companions-none = No program is let in
    .hint = When one asks, Vestibule shows you which program it is and what it wants, and you decide.
# What a screen reader calls the list of what a program may ask for.
companions-scopes = It may ask for
# { $date } is a date.
companions-since = Since { $date }.
companions-not-used = Not used yet.
# { $uses } counts, { $date } is a date. If [one] holds for more numbers than 1 in your language, write { $uses } in it, or
# give 1 a variant of its own: [1].
companions-used = { $uses ->
    [one] Used once, last on { $date }.
   *[other] Used { $uses } times, last on { $date }.
}
companions-ends = Ends on { $date }.
companions-unnamed = The system does not say which program it is.
# A small button; afterwards the program is not let in any more.
companions-revoke = Revoke
# Read aloud; { $name } is the program's own name.
companions-revoked = { $name } is no longer let in.
companions-revoke-all = Revoke all…
companions-revoke-all-question = { $count ->
    [one] Revoke { $count } program? It has to ask you again.
   *[other] Revoke all { $count } programs? Each has to ask you again.
}
companions-revoke-all-yes = Revoke all
companions-revoke-all-no = Keep them
companions-all-revoked = No program is let in any more.

## Those that are refused without a question

companions-refused = Refused
    .lead = These programs are refused without asking you.
companions-refused-since = Since { $date }
# Takes the refusal back: when the program asks again, the person is asked.
companions-ask-again = Ask me again
companions-forgotten = You will be asked when it asks again.
