//! Signs in by SRP with the application's own client, as often as it is told, and says what that cost its processor.
//!
//! `sign_in <endpoint> <user pool> <app client> <user name> <password>`; see `vestibule_bench::sign_in`.

use std::io::{BufRead, Write};
use std::sync::Arc;
use std::time::SystemTime;

use async_trait::async_trait;
use rustix::time::{ClockId, clock_gettime};
use vestibule_bench::Result;
use vestibule_cognito::{Url, UserPool, UserPoolConfig};
use vestibule_contract::AuthFlow;
use vestibule_session::ports::{
    Clock, DeviceStore, RememberedDevice, SignIn as _, SignInOutcome, SignInRequest, StoreError,
};
use vestibule_session::{Password, Timestamp};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [endpoint, user_pool_id, client_id, username, password] = arguments.as_slice() else {
        return Err(
            "usage: sign_in <endpoint> <user pool> <app client> <user name> <password>".into(),
        );
    };
    let (region, _) = user_pool_id
        .split_once('_')
        .ok_or("a user pool's id has a region")?;
    let config = UserPoolConfig {
        region: region.to_owned(),
        user_pool_id: user_pool_id.clone(),
        client_id: client_id.clone(),
        client_secret: None,
        endpoint: Some(Url::parse(endpoint)?),
        issuer: None,
        auth_flow: AuthFlow::UserSrp,
        identity_pool: None,
    };
    let user_pool = UserPool::new(config, Arc::new(SystemClock), Arc::new(NoDevices))?;
    let request = SignInRequest::Password {
        username: username.clone(),
        password: Password::new(password.clone()),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    for line in std::io::stdin().lock().lines() {
        let times: u32 = line?.parse()?;
        let before = used();
        for _ in 0..times {
            match runtime.block_on(user_pool.sign_in(&request))? {
                SignInOutcome::Tokens(_) => {}
                SignInOutcome::Challenge(_) => return Err("the pool asks for more".into()),
            }
        }
        writeln!(std::io::stdout(), "{}", used() - before)?;
    }
    Ok(())
}

/// What this process has used of the processor, with all its threads, in microseconds.
fn used() -> i64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let seconds = since.map_or(0, |since| since.as_secs());
        Timestamp(i64::try_from(seconds).unwrap_or(i64::MAX))
    }
}

/// The measured pool remembers no devices.
struct NoDevices;

#[async_trait]
impl DeviceStore for NoDevices {
    async fn load_device(
        &self,
        _: &str,
    ) -> std::result::Result<Option<RememberedDevice>, StoreError> {
        Ok(None)
    }

    async fn save_device(
        &self,
        _: &str,
        _: &RememberedDevice,
    ) -> std::result::Result<(), StoreError> {
        Ok(())
    }

    async fn delete_device(&self, _: &str) -> std::result::Result<(), StoreError> {
        Ok(())
    }
}
