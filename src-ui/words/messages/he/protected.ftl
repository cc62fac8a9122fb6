## Profile, once somebody is signed in

profile-welcome = שלום, { $username }
profile-embedded = ההתחברות היא למאגר המשתמשים שבמחשב הזה.
profile-elsewhere = החשבון מחובר.

## The protected pages

protected-greeting = שלום { $username } מנתיב SSR!
protected-about = הליבה בדקה את ההפעלה ויצרה את נתוני הדף הזה בתהליך המהימן. בלי התחברות הם לא היו קיימים: רק הפניה.
protected-client-greeting = שלום { $username } מנתיב הלקוח!
protected-client-about = החלון נשאר ריק עד שהליבה השיבה. עם התנתקות כאן, או בחלון אחר, הדף הזה נעלם מיד.
