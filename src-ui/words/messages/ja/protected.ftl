## Profile, once somebody is signed in

profile-welcome = ようこそ、{ $username } さん
profile-embedded = このコンピューターのユーザープールにサインインしています。
profile-elsewhere = サインインしています。

## The protected pages

protected-greeting = { $username } さん、SSR ルートからこんにちは!
protected-about = コアがセッションを確認し、信頼されたプロセスでこのページのデータを作成しました。サインアウト中はデータがなく、リダイレクトされるだけです。
protected-client-greeting = { $username } さん、クライアントルートからこんにちは!
protected-client-about = コアが応答するまで、ウィンドウは空白でした。ここ、または別のウィンドウでサインアウトすると、このページはすぐに消えます。
