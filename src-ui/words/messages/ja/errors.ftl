## Around them

sentence-and-next-step = { $sentence }{ $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = コアが見つかりません
detail-another-shape = コアの応答の形式が異なります

## Signing in and creating an account

error-not-authorized = ユーザー名またはパスワードが正しくありません。
    .next-step = 両方を確認してもう一度試すか、パスワードをリセットしてください。
error-too-many-failed-attempts = このアカウントでパスワードの誤入力が多すぎました。
    .next-step = しばらく待ってからもう一度試すか、パスワードをリセットしてください。
error-password-reset-required = このアカウントでサインインするには、新しいパスワードが必要です。
    .next-step = パスワードをリセットしてください。コードが送信されます。
error-user-disabled = このアカウントは無効になっています。
    .next-step = 有効にするよう、ユーザープールの管理者に依頼してください。
error-unsupported-challenge = このアカウントには、Vestibule がまだ表示できない手順が必要です。
    .next-step = 別のアカウントでサインインするか、新しいバージョンがないか確認してください。
error-username-exists = このユーザー名はすでに使われています。
    .next-step = 別の名前を選ぶか、自分のものであればサインインしてください。
error-alias-exists = このメールアドレスは別のアカウントで使われています。
    .next-step = 別のアドレスを使うか、そのアカウントにサインインしてください。
error-invalid-password = このパスワードはユーザープールで受け付けられません。
    .next-step = すべての条件を満たすパスワードを選んでください。
error-password-used-before = このパスワードは以前に使われています。
    .next-step = このアカウントで使ったことのないパスワードを選んでください。
error-code-mismatch = コードが正しくありません。
    .next-step = 最新のメッセージを確認するか、新しいコードを送信してください。
error-expired-code = このコードの有効期限が切れています。
    .next-step = 新しいコードを送信し、そちらを使ってください。
error-code-delivery-failure = コードを送信できませんでした。
    .next-step = メールアドレスを確認し、1 分後にもう一度試してください。
error-missing-field = 入力されていない項目があります。
    .next-step = すべての項目を入力して、もう一度試してください。
error-already-confirmed = このアカウントはすでに確認済みです。
    .next-step = サインインに戻ってください。
error-wrong-answer = 回答が正しくありませんでした。
    .next-step = もう一度サインインすると、再び質問されます。
error-mfa-method-unavailable = このアカウントでは、その認証方法はまだ使えません。
    .next-step = 先にアドレスを確認するか、アプリを設定してください。
error-software-token-mismatch = アプリに表示されているコードと異なります。
    .next-step = 次のコードを待ってください。両方のデバイスの時計が合っている必要があります。
error-passkey-refused = パスキーが受け付けられませんでした。
    .next-step = もう一度試すか、別の方法を選んでください。
error-passkeys-not-enabled = このユーザープールではパスキーが無効になっています。
    .next-step = 管理者が有効にできます。
error-device-not-found = このデバイスは、ユーザープールにもう登録されていません。
    .next-step = 必要な操作はありません。

## The user pool

error-limit-exceeded = 要求の回数が多すぎます。
    .next-step = しばらく待ってから、もう一度試してください。
error-too-many-requests = ユーザープールが混み合っています。
    .next-step = 少し待ってから、もう一度試してください。
error-invalid-parameter = 入力内容がユーザープールで受け付けられません。
    .next-step = 内容を変更して、もう一度試してください。
error-refused-by-user-pool = このユーザープールのルールにより拒否されました。
    .next-step = 必要な条件をユーザープールの管理者に確認してください。
error-user-pool-misconfigured = ユーザープールがこの操作に対応するよう設定されていません。
    .next-step = 管理者による設定の変更が必要です。
error-unreachable = ユーザープールに接続できません。
    .next-step = ネットワークを確認して、もう一度試してください。何も変更されていません。
error-untrusted-tokens = 受信した応答はこのユーザープールの署名によるものではないため、破棄しました。
    .next-step = もう一度試す前に、接続しているネットワークを確認してください。
error-unexpected-answer = ユーザープールから、Vestibule が解釈できない応答がありました。
    .next-step = もう一度試してください。解決しない場合は、新しいバージョンがないか確認してください。
error-not-supported = サインインに使ったプロバイダーは、この操作に対応していません。
    .next-step = プロバイダーのページで変更してください。
error-no-identity-pool = ID プールが設定されていないため、AWS 認証情報はありません。
    .next-step = ID プールを含む構成を開いてください。
error-embedded-pool-unavailable = 組み込みのユーザープールを起動できなかったため、サインインできません。
    .next-step = Vestibule を終了して、もう一度起動してください。

## The session and what is being done

error-busy = 別の操作を実行中です。
    .next-step = 完了するまで待ってから、もう一度試してください。
error-cancelled = 別の操作が始まったため、この操作は中止されました。
    .next-step = 必要であれば、もう一度やり直してください。
error-wrong-step = フォームがすでに次へ進んでいたため、最新の状態に更新しました。
    .next-step = 現在の表示から続行してください。
error-already-signed-in = すでにサインインしています。
    .next-step = 先にサインアウトしてください。
error-not-signed-in = サインインしていません。
    .next-step = サインインして、もう一度試してください。
error-session-ended = セッションが終了しました。
    .next-step = もう一度サインインしてください。
error-unknown-route = ページが見つかりません。
    .next-step = ホームから操作を続けてください。

## The configuration

error-configuration-unreadable = このファイルは、Vestibule が読み取れる構成ファイルではありません。
    .next-step = amplify_outputs.json、aws-exports.js、または amplifyconfiguration.json を選んでください。
error-configuration-incomplete = この構成には、サインイン先のユーザープールがありません。
    .next-step = Amplify プロジェクトに認証を追加し、ファイルをもう一度エクスポートしてください。
error-no-way-back = この構成には、ブラウザーから Vestibule に戻るためのアドレスがありません。
    .next-step = 「設定」にあるコールバック URL のいずれかをアプリクライアントに追加してください。
error-invalid-theme = このファイルはテーマではありません。
    .next-step = 下に示す問題を修正して、もう一度開いてください。

error-invalid-issuer = OpenID プロバイダーの指定が正しくありません。
    .next-step = 発行者のアドレス、クライアント ID、スコープを確認してください。

## The browser and the provider

error-browser-not-opened = ブラウザーを開けませんでした。
    .next-step = システムの設定で既定のブラウザーを指定して、もう一度試してください。
error-provider-refused = ブラウザーでサインインが拒否されました。
    .next-step = もう一度試すか、別の方法でサインインしてください。
error-provider-misconfigured = プロバイダーがこのアプリケーションの要求を受け付けません。
    .next-step = プロバイダー側のクライアント ID、コールバック URL、スコープを確認してください。
error-provider-unavailable = プロバイダー側で問題が発生しています。
    .next-step = 数分後にもう一度試してください。
error-provider-mismatch = 要求先とは別のプロバイダーから応答があったため、破棄しました。
    .next-step = もう一度やり直してください。解決しない場合は、構成の発行者を確認してください。
error-unsupported-provider = 安全なサインインに必要な機能がプロバイダーにありません。
    .next-step = 有効にするよう、プロバイダーの管理者に依頼してください。
error-authorization-code-refused = ブラウザーから渡された情報は、プロバイダーでもう受け付けられません。
    .next-step = もう一度やり直してください。
error-no-refresh-token = プロバイダーから更新トークンが発行されなかったため、サインイン状態を保てませんでした。
    .next-step = このクライアントに更新トークンを許可するか、スコープ offline_access を追加してください。
error-not-a-callback = これはサインイン完了時のアドレスではありません。
    .next-step = ブラウザーのアドレスバーからアドレス全体をコピーしてください。
error-callback-of-another-sign-in = このアドレスは別のサインインのものか、すでに使われています。
    .next-step = ブラウザーをもう一度開き、最新のアドレスをコピーしてください。

## Other programs, and Vestibule itself

error-local-api-unavailable = ローカル API を起動できなかったため、ほかのプログラムに応答できません。
    .next-step = Vestibule を終了して、もう一度起動してください。原因はログに記録されています。
error-grants-not-kept = 保存できなかったため、この設定は Vestibule を終了するまで有効です。
    .next-step = ディスクの空き容量を増やして、もう一度設定してください。
error-internal = Vestibule の内部で問題が発生しました。
    .next-step = もう一度試してください。解決しない場合は、アプリケーションを再起動してください。
