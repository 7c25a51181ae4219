<?php
declare(strict_types=1);

namespace Ninekw;

/** What a client knows about its account. */
trait Account
{
    /** A page of a history. */
    public function history(HistoryKind $kind = HistoryKind::Submitted, array $options = []): Reply
    {
        return Reply::from('ninekw_history', $this->handle, $kind->value, new Options($options));
    }

    /** The page after one that history() or this gave; null after the last. */
    public function historyNext(Reply $page): ?Reply
    {
        return Reply::behind($this->handle, $page);
    }

    /** All about one captcha. */
    public function historyDetail(int|Answer $id, array $options = []): Reply
    {
        return Reply::from('ninekw_history_detail', $this->handle, Answer::idOf($id), new Options($options));
    }

    /** Settings of the account. */
    public function settings(): Reply
    {
        return Reply::from('ninekw_settings', $this->handle);
    }

    /** Switches "selfsolve", "selfonly" or "selfsend". */
    public function setSetting(string $name, bool $on): void
    {
        Call::run('ninekw_set_setting', $this->handle, Call::text($name, 'name'), (int) $on);
    }

    /** Users that you referred. */
    public function referrals(array $options = []): Reply
    {
        return Reply::from('ninekw_referrals', $this->handle, new Options($options));
    }

    /** Gives credits to another user; gives the transfer's id, if the service tells it. */
    public function transfer(int $credits, int $userId, array $options = []): ?int
    {
        $given = new Options($options);
        $id = Call::number('int64_t', 'ninekw_transfer', $this->handle, $credits, $userId, $given);
        return $id > 0 ? $id : null;
    }

    /** Makes a coupon; gives its code. */
    public function createCoupon(int $credits, array $options = []): ?string
    {
        return Reply::from('ninekw_create_coupon', $this->handle, $credits, new Options($options))->text('code');
    }

    /** Creates an account; its name is "newuser" in the reply, its password "newpass". */
    public function createAccount(string $code, int $referrer = 0, array $options = []): Reply
    {
        $given = new Options($options);
        return Reply::from('ninekw_create_account', $this->handle, Call::text($code, 'code'), $referrer, $given);
    }

    /** Why nothing happens: asks the service what a captcha of this kind would wait for. */
    public function diagnose(?string $kind = null): Diagnosis
    {
        $c = Library::get();
        $kind = $kind === null ? null : Call::text($kind, 'kind');
        $found = Call::handle('diagnosis', 'ninekw_diagnose', $this->handle, $kind);
        $findings = [];
        for ($i = 0; $i < $c->ninekw_diagnosis_count($found); $i++) {
            $findings[] = new Finding($c->ninekw_diagnosis_name($found, $i), $c->ninekw_diagnosis_message($found, $i));
        }
        $diagnosis = new Diagnosis(
            $findings,
            Call::got('int64_t', 'ninekw_diagnosis_credits', $found),
            Call::got('int64_t', 'ninekw_diagnosis_expected_ms', $found),
        );
        $c->ninekw_diagnosis_free($found);
        return $diagnosis;
    }
}
