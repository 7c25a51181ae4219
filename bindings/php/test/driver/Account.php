<?php
declare(strict_types=1);

namespace Driver;

use Ninekw\{HistoryKind, Reply};

/** The commands about the account. */
trait Account
{
    private function do_history(Line $line): array
    {
        $kind = constant(HistoryKind::class . '::' . ucfirst($line->text('kind')));
        if (!isset($line->fields['pages'])) {
            $reply = $this->client->history($kind, $line->options());
            return ['count' => $reply->count()] + self::table($reply);
        }
        $sizes = [];
        $page = $this->client->history($kind, ['page' => 0] + $line->options());
        for (; $page !== null; $page = $this->client->historyNext($page)) {
            $sizes[] = count($page->rows());
        }
        return ['pages' => implode(',', $sizes)];
    }

    private function do_history_detail(Line $line): array
    {
        $reply = $this->client->historyDetail($line->int('id'), $line->options());
        $result = ['tables' => implode(',', $reply->tables())];
        foreach ($reply->tables() as $name) {
            $result += self::table($reply, $name, ":$name");
        }
        return $result;
    }

    private function do_settings(Line $line): array
    {
        $reply = $this->client->settings();
        return [
            'id' => $reply->int('id'), 'credits' => $reply->int('credits'), 'selfsolve' => $reply->flag('selfsolve'),
            'selfonly' => $reply->flag('selfonly'), 'selfsend' => $reply->flag('selfsend'),
        ];
    }

    private function do_set_setting(Line $line): ?array
    {
        $this->client->setSetting($line->text('name'), $line->text('on') === '1');
        return null;
    }

    private function do_referrals(Line $line): array
    {
        return self::table($this->client->referrals($line->options()));
    }

    private function do_transfer(Line $line): array
    {
        $id = $this->client->transfer($line->int('credits'), $line->int('user_id'), $line->options());
        return ['transfer_id' => $id ?? 0];
    }

    private function do_create_coupon(Line $line): array
    {
        return ['code' => $this->client->createCoupon($line->int('credits'), $line->options())];
    }

    private function do_create_account(Line $line): array
    {
        $reply = $this->client->createAccount($line->text('code'), $line->int('referrer'), $line->options());
        return ['user' => $reply->text('newuser'), 'password' => $reply->text('newpass')];
    }

    private function do_diagnose(Line $line): array
    {
        $found = $this->client->diagnose($line->fields['kind'] ?? null);
        return [
            'findings' => implode(',', array_map(static fn ($finding) => $finding->name, $found->findings)),
            'first' => $found->findings[0]->message ?? null, 'credits' => $found->credits,
            'expected_ms' => $found->expectedMs,
        ];
    }

    private static function table(Reply $reply, ?string $name = null, string $suffix = ''): array
    {
        $rows = array_map(static fn (array $row): string => implode('|', $row), $reply->rows($name));
        return ["columns$suffix" => implode('|', $reply->columns($name)), "rows$suffix" => implode("\n", $rows)];
    }
}
