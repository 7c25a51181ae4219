//! Settings, referrals, transfers, coupons and new accounts, from this library to the local service and back.

mod support;

use std::time::Duration;

use ninekw::{CallOptions, Captcha, Client, ErrorKind, Funding, Options, Setting};
use support::{Both, PICTURE, SUBMITTER, WORKER};

#[test]
fn switches_are_set_and_read() {
    let both = Both::new(1000);
    let settings = both.submitter.settings().unwrap();
    assert_eq!(settings.user_id(), both.service.user_id(SUBMITTER));
    assert_eq!(settings.credits(), Some(1000));
    for setting in Setting::ALL {
        assert_eq!(settings.is_on(setting), Some(false));
        both.submitter.set_setting(setting, true).unwrap();
        let after = both.submitter.settings().unwrap();
        assert_eq!(after.is_on(setting), Some(true), "{setting:?}");
        both.submitter.set_setting(setting, false).unwrap();
    }
    let text = Options::new().with("json", 0).unwrap();
    let call = CallOptions::new().parameters(&text);
    let settings = both.submitter.with_options(call).settings().unwrap();
    assert_eq!(settings.is_on(Setting::SelfSend), Some(false));
}

#[test]
fn what_is_sent_to_oneself_stays_with_oneself() {
    let both = Both::new(1000);
    both.submitter.set_setting(Setting::SelfSend, true).unwrap();
    let id = both.submitter.submit(&Captcha::image(PICTURE)).unwrap();
    assert!(both.answerer.next_job(&Options::new()).unwrap().is_none());
    let job = both.submitter.next_job(&Options::new()).unwrap().unwrap();
    assert_eq!(job.id(), id);
}

#[test]
fn credits_move_and_none_are_lost() {
    let both = Both::new(200_000);
    let before = both.service.total_credits();
    let worker = both.service.user_id(WORKER).unwrap();
    assert!(
        both.submitter
            .transfer(1500, worker)
            .unwrap()
            .id()
            .is_some()
    );
    assert_eq!(both.answerer.balance().unwrap(), 1500);
    let bonus = Options::new().with("transferart", 2).unwrap();
    let call = CallOptions::new().parameters(&bonus);
    both.submitter
        .with_options(call)
        .transfer(1000, worker)
        .unwrap();
    let sent = both.service.requests();
    assert_eq!(
        sent.last().unwrap().parameter("transferart").as_deref(),
        Some("2")
    );
    assert_eq!(both.answerer.balance().unwrap(), 2500);

    let coupon = both.submitter.create_coupon(40_000).unwrap();
    let shown = format!("{coupon:?}");
    assert!(!shown.contains(coupon.code()), "{shown}");
    let referrer = both.service.user_id(SUBMITTER);
    let funding = Funding::Coupon(coupon.code().into());
    let account = both.answerer.create_account(&funding, referrer).unwrap();
    let shown = format!("{account:?}");
    assert!(!shown.contains(account.password()), "{shown}");
    assert!(!account.user().is_empty());
    let referrals = both.submitter.referrals().unwrap();
    assert_eq!(referrals.tables()[0].len(), 1);
    both.submitter
        .create_account(&Funding::Credits(40_000), None)
        .unwrap();
    let left = 200_000 - 1500 - 1000 - 40_000 - 40_000;
    assert_eq!(both.submitter.balance().unwrap(), left);
    assert_eq!(both.service.total_credits(), before);
}

#[test]
fn the_text_form_moves_credits_too() {
    let both = Both::new(200_000);
    let text = Options::new().with("json", 0).unwrap();
    let call = || CallOptions::new().parameters(&text);
    let worker = both.service.user_id(WORKER).unwrap();
    let transfer = both
        .submitter
        .with_options(call())
        .transfer(1000, worker)
        .unwrap();
    assert!(transfer.id().is_some());
    let coupon = both
        .submitter
        .with_options(call())
        .create_coupon(50_000)
        .unwrap();
    let funding = Funding::Coupon(coupon.code().into());
    let account = both
        .submitter
        .with_options(call())
        .create_account(&funding, None)
        .unwrap();
    assert!(!account.password().is_empty() && account.password() != account.user());
    assert!(
        both.submitter
            .with_options(call())
            .referrals()
            .unwrap()
            .tables()[0]
            .is_empty()
    );
}

#[test]
fn what_cannot_be_is_not_sent() {
    let both = Both::new(1000);
    let kind = |result: ninekw::Result<()>| result.unwrap_err().kind();
    let client: &Client = &both.submitter;
    assert_eq!(
        kind(client.transfer(999, 5).map(drop)),
        ErrorKind::OptionRange
    );
    assert_eq!(
        kind(client.transfer(1000, 0).map(drop)),
        ErrorKind::OptionRange
    );
    assert_eq!(
        kind(client.create_coupon(1).map(drop)),
        ErrorKind::OptionRange
    );
    for funding in [Funding::Credits(39_999), Funding::Coupon(String::new())] {
        let refused = client.create_account(&funding, None).map(drop);
        assert_eq!(kind(refused), ErrorKind::OptionRange);
    }
    assert!(both.service.requests().is_empty());
}

#[test]
fn the_service_refuses_with_its_own_codes() {
    let both = Both::new(2000);
    let code = |result: ninekw::Result<()>| result.unwrap_err().service_code();
    let client: &Client = &both.submitter;
    let worker = both.service.user_id(WORKER).unwrap();
    assert_eq!(code(client.transfer(5000, worker).map(drop)), Some(24));
    assert_eq!(code(client.transfer(1000, 4711).map(drop)), Some(30));
    let unknown = Funding::Coupon("noSuchCoupon".into());
    assert_eq!(
        code(client.create_account(&unknown, None).map(drop)),
        Some(27)
    );
    both.service.allow_transfers(SUBMITTER, false);
    assert_eq!(code(client.transfer(1000, worker).map(drop)), Some(37));
    both.clock.advance(Duration::from_secs(1));
    assert_eq!(client.balance().unwrap(), 2000);
}
