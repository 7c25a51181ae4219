<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;
use FFI\CData;

/** A whole reply of the service. */
class Reply
{
    final protected function __construct(protected readonly CData $handle) {}

    /** The reply that a call fills in. @internal */
    public static function from(string $function, mixed ...$arguments): static
    {
        return new static(Call::handle('reply', $function, ...$arguments));
    }

    /** The page after a page of a history; null after the last. @internal */
    public static function behind(?CData $client, self $page): ?self
    {
        $next = Call::handle('reply', 'ninekw_history_next', $client, $page->handle);
        return $next === null ? null : new self($next);
    }

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        Library::get()->ninekw_reply_free($this->handle);
    }

    /** The text; what is no UTF-8, and NUL, as U+FFFD. */
    public function body(): string
    {
        return (string) Library::get()->ninekw_reply_body($this->handle);
    }

    public function bytes(): string
    {
        $length = Library::get()->new('size_t');
        $bytes = Library::get()->ninekw_reply_bytes($this->handle, FFI::addr($length));
        return $length->cdata > 0 ? FFI::string(Library::get()->cast('char *', $bytes), $length->cdata) : '';
    }

    public function json(): ?string
    {
        return Library::get()->ninekw_reply_json($this->handle);
    }

    /** What it is, for instance "image/png". */
    public function mediaType(): ?string
    {
        return Library::get()->ninekw_reply_media_type($this->handle);
    }

    /** A field's text. */
    public function text(string $name): ?string
    {
        return Library::get()->ninekw_reply_text($this->handle, Call::text($name, 'name'));
    }

    public function int(string $name): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_int', $this->handle, Call::text($name, 'name'));
    }

    public function flag(string $name): ?bool
    {
        $flag = Call::got('int32_t', 'ninekw_reply_flag', $this->handle, Call::text($name, 'name'));
        return $flag === null ? null : $flag !== 0;
    }

    /** How many rows there are in all, if the service says so. */
    public function count(): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_count', $this->handle);
    }

    /** Names of the tables. @return list<string> */
    public function tables(): array
    {
        $names = [];
        for ($i = 0; $i < Library::get()->ninekw_reply_table_count($this->handle); $i++) {
            $names[] = Library::get()->ninekw_reply_table_name($this->handle, $i);
        }
        return $names;
    }

    /** Names of a table's columns; null is the first table. @return list<string> */
    public function columns(?string $table = null): array
    {
        $table = $table === null ? null : Call::text($table, 'table');
        $names = [];
        for ($i = 0; $i < Library::get()->ninekw_reply_column_count($this->handle, $table); $i++) {
            $names[] = Library::get()->ninekw_reply_column($this->handle, $table, $i);
        }
        return $names;
    }

    /** A table's rows by columns. @return list<array<string, ?string>> */
    public function rows(?string $table = null): array
    {
        $c = Library::get();
        $names = $this->columns($table);
        $rows = [];
        for ($row = 0; $row < $c->ninekw_reply_row_count($this->handle, $table); $row++) {
            $cells = [];
            foreach ($names as $name) {
                $cells[$name] = $c->ninekw_reply_cell($this->handle, $table, $row, $name);
            }
            $rows[] = $cells;
        }
        return $rows;
    }
}
