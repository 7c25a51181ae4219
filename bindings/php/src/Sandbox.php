<?php
declare(strict_types=1);

namespace Ninekw;

/** For tests of programs that use the service: the local service, ninekw-sandbox, as a process of its own. */
final class Sandbox
{
    /** The accounts, with 1000 credits each. */
    public const KEY = 'sandbox';
    public const WORKER_KEY = 'sandboxworker';

    /** The address for clients. */
    public readonly string $url;
    private readonly string $control;
    private readonly string $token;
    /** @var resource */
    private $process;
    /** @var resource */
    private $input;

    /** Starts it; `$options` are those of the program, which is looked for at NINEKW_SANDBOX and in PATH. */
    public function __construct(string ...$options)
    {
        $program = getenv('NINEKW_SANDBOX') ?: 'ninekw-sandbox';
        $process = proc_open([$program, '--control', '--until-eof', ...$options], [['pipe', 'r'], ['pipe', 'w']], $pipes);
        if ($process === false) {
            throw new \RuntimeException("$program cannot be started");
        }
        $this->process = $process;
        // It ends with this pipe, even if nobody ends it.
        $this->input = $pipes[0];
        $lines = [];
        do {
            $line = fgets($pipes[1]);
            if ($line === false) {
                throw new \RuntimeException("$program ended");
            }
            $lines[] = trim($line);
        } while (!str_starts_with(end($lines), 'control '));
        $this->url = substr($lines[0], strrpos($lines[0], ' ') + 1);
        [$this->control, $this->token] = explode('/v1/state?token=', substr(end($lines), 8));
    }

    /**
     * For `new Client(...$sandbox->settings())`: a client that waits for nothing.
     *
     * @return array<string, mixed>
     */
    public function settings(): array
    {
        return [
            'api_key' => self::KEY, 'url' => $this->url, 'min_interval_ms' => 0, 'first_poll_ms' => 1, 'poll_interval_ms' => 5,
            'retry_pause_ms' => 5, 'polling' => 'fast', 'look_at_service' => false,
        ];
    }

    public function __destruct()
    {
        $this->close();
    }

    /**
     * Changes the service while it runs, as its README tells: `steer('POST', 'rules', ['answer' => 'K7Q2M'])`.
     *
     * @throws \InvalidArgumentException the service refused it
     */
    public function steer(string $method, string $path, mixed $body = null): mixed
    {
        $context = stream_context_create(['http' => [
            'method' => $method,
            'header' => "Authorization: Bearer {$this->token}\r\nContent-Type: application/json",
            'content' => $body === null ? '' : json_encode($body, JSON_THROW_ON_ERROR),
            'ignore_errors' => true,
        ]]);
        $reply = file_get_contents("{$this->control}/v1/$path", false, $context);
        $value = json_decode((string) $reply, true, flags: JSON_THROW_ON_ERROR);
        if (isset($value['error'])) {
            throw new \InvalidArgumentException($value['error']);
        }
        return $value;
    }

    /** Ends the service. */
    public function close(): void
    {
        if (isset($this->process) && is_resource($this->process)) {
            proc_terminate($this->process, 9);
            proc_close($this->process);
        }
    }

    private function __clone() {}
}
