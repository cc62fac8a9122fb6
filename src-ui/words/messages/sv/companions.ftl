companions-lead = Program på den här datorn som får fråga om din session.

## Those that are let in

companions-let-in = Insläppta
companions-none = Inget program är insläppt
    .hint = När ett frågar visar Vestibule vilket program det är och vad det vill, och du bestämmer.
companions-scopes = Det får fråga efter
companions-since = Sedan { $date }.
companions-not-used = Inte använt än.
companions-used = { $uses ->
    [one] Använt en gång, senast { $date }.
   *[other] Använt { $uses } gånger, senast { $date }.
}
companions-ends = Upphör { $date }.
companions-unnamed = Systemet säger inte vilket program det är.
companions-revoke = Återkalla
companions-revoked = { $name } släpps inte längre in.
companions-revoke-all = Återkalla alla…
companions-revoke-all-question = { $count ->
    [one] Återkalla { $count } program? Det måste fråga dig igen.
   *[other] Återkalla alla { $count } program? Vart och ett måste fråga dig igen.
}
companions-revoke-all-yes = Återkalla alla
companions-revoke-all-no = Behåll dem
companions-all-revoked = Inget program släpps in längre.

## Those that are refused without a question

companions-refused = Avvisade
    .lead = De här programmen avvisas utan att du tillfrågas.
companions-refused-since = Sedan { $date }
companions-ask-again = Fråga mig igen
companions-forgotten = Du tillfrågas när det frågar igen.
