## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = サインアウトしました。
    .next-step = いつでもサインインできます。
notice-session-ended = セッションが終了しました。
    .next-step = 続けるには、もう一度サインインしてください。
notice-password-changed = パスワードを変更しました。
    .next-step = 新しいパスワードでサインインしてください。
notice-account-confirmed = アカウントを確認しました。
    .next-step = 続けるには、サインインしてください。
notice-code-sent = 新しいコードを送信しました。
    .next-step = 最新のコードだけが有効です。
notice-password-reset-required = このアカウントでサインインするには、新しいパスワードが必要です。
    .next-step = 設定するためのコードを送信してください。
notice-stored-session-damaged = 保存されていたセッションを読み取れなかったため、使用せずに退避しました。
    .next-step = もう一度サインインしてください。
notice-keyring-locked = システムのキーリングがロックされているため、自動でサインインできませんでした。
    .next-step = ロックを解除して再起動するか、そのままサインインしてください。
notice-keyring-missing = このシステムにはキーリングがないため、セッションは終了するまでしか保持されません。
    .next-step = 通常どおりサインインしてください。
notice-sign-in-expired = サインインに時間がかかりすぎたか、試行回数が多すぎました。
    .next-step = もう一度やり直してください。
notice-account-deleted = アカウントを削除しました。
    .next-step = 新しいアカウントはいつでも作成できます。
notice-link-without-sign-in = ブラウザーから戻りましたが、待機中のサインインがありませんでした。
    .next-step = ここからもう一度やり直してください。

## A session that is not kept

storage-memory-keyring-missing = このシステムにはキーリングがないため、Vestibule を閉じるとセッションが終了します。
    .next-step = サインイン状態を保つには、GNOME Keyring や KWallet などをインストールして、もう一度サインインしてください。
storage-memory-keyring-locked = システムのキーリングがロックされているため、Vestibule を閉じるとセッションが終了します。
    .next-step = サインイン状態を保つには、ロックを解除して、もう一度サインインしてください。
storage-memory-keyring-failed = システムのキーリングにセッションを保存できなかったため、Vestibule を閉じるとセッションが終了します。
    .next-step = サインイン状態を保つには、キーリングのアプリケーションを確認して、もう一度サインインしてください。

## The user pool on this computer

accounts-in-memory = このユーザープールのアカウントは、Vestibule を終了すると失われます。
    .next-step = アカウントを保護するためのキーリングが使えません。
pool-began-anew = このコンピューターにあるアカウントを開けなかったため、ユーザープールを新しく作り直しました。
    .next-step = アカウントをもう一度作成してください。以前のアカウントは、変更されずに次のファイルに残っています。

## Passkeys

no-passkeys = このシステムのウィンドウコンポーネントは、パスキーに対応していません。
    .next-step = 戻って、別のサインイン方法を選んでください。

## The activity log

broken-chain = このログは Vestibule 以外によって変更されています。
    .next-step = 記録の欠落や改ざんのおそれがあります。これ以上増える前に、残っている記録をエクスポートしてください。

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = ブラウザーでサインインした後に Vestibule へ戻る方法が、アプリクライアントにありません。
    .next-step = コールバック URL を追加してください。
finding-no-sign-out-callback = ブラウザーでサインアウトした後に Vestibule へ戻る方法が、アプリクライアントにありません。
    .next-step = サインアウト URL を追加してください。
finding-implicit-flow = ブラウザーでサインインすると、トークンがアドレスに含まれてしまいます。
    .next-step = 認可コードグラントに切り替えてください。
finding-no-open-id-scope = スコープ openid がないと、ブラウザーでサインインした後にユーザーを識別できません。
    .next-step = スコープを許可してください。
finding-no-account-scope = ブラウザーでサインインした場合、ここでアカウントを変更できません。
    .next-step = スコープ aws.cognito.signin.user.admin を許可してください。
finding-client-secret = アプリクライアントにシークレットがありますが、インストール型のアプリケーションでは秘密に保てません。
    .next-step = シークレットのないアプリクライアントを作成してください。それまでは現在のものを使います。
finding-password-is-sent = サインイン時に、パスワードがユーザープールに送信されます。
    .next-step = 証明だけを行う USER_SRP_AUTH に切り替えてください。
finding-providers-left-out = ユーザープールにあるプロバイダーが、ファイルに記載されていない可能性があります。
    .next-step = 足りないものがあれば、手動で指定してください。
finding-identity-pool-alone = ID プールはありますが、サインイン先のユーザープールがありません。
    .next-step = Amplify プロジェクトに認証を追加してください。
finding-no-sign-in-name = アカウントを何で識別するかが、ファイルに記載されていません。
    .next-step = ユーザー名とみなします。
finding-email-mfa-outside-amplify = メールで届くコードはここでは使えますが、Amplify のライブラリでは使えません。
    .next-step = ライブラリも使う場合は、ほかの認証方法も用意してください。
finding-verification-by-link = 新しいアカウントの確認には、コードではなくリンクを使います。
    .next-step = メッセージのリンクを開いてから、サインインしてください。
finding-insecure-redirect = 暗号化されずに別のコンピューターへ戻るコールバックがあります。
    .next-step = HTTPS を使うか、削除してください。
finding-domain-with-scheme = ドメインの先頭に https:// が付いています。
    .next-step = その部分を削除してください。
finding-callback-to-register = プロバイダーに Vestibule へ戻る方法が登録されているかどうかは、ここでは確認できません。
    .next-step = コールバック URL をプロバイダーに登録してください。

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = 取り消すものなし
revocation-requested = 通知中…
revocation-revoked = セッションを取り消し済み
revocation-postponed = 接続できないため、後で通知
revocation-failed = 接続できず、セッションは自然に失効
devices-kept = サインインしたまま
devices-requested = サインアウト中…
devices-signed-out = サインアウト済み
devices-failed = サインアウトできませんでした
browser-session-not-asked = サインインしたまま
browser-session-opened = サインアウトのページを表示済み
browser-session-failed = 接続できず、サインインしたまま
browser-session-not-supported = サインインしたまま: サインアウトのページなし
receipt-programs = プログラム
receipt-without-access = { $names }: 次のサインインまでアクセス不可
receipt-asked-for-by = 要求元

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = パスワードを設定してください。
password-breaks-a-rule = パスワードがまだすべての条件を満たしていません。
repeat-the-password = パスワードをもう一度入力してください。
passwords-differ = 2 つのパスワードが一致しません。
