# frozen_string_literal: true

# The Ruby driver; see tests/drivers/README.md.
require_relative "../lib/ninekw"
require_relative "driver/line"
require_relative "driver/submitting"
require_relative "driver/answering"
require_relative "driver/account"

# Makes the calls and writes down what came out.
class Driver
  include Submitting
  include Answering
  include Account

  def run
    $stdin.binmode
    $stdout.binmode
    $stdin.each_line(chomp: true) do |text|
      line = Line.new(text)
      break if line.word == "quit"

      $stdout.puts(Line.written("ok", within(line) { public_send("do_#{line.word}", line) } || {}))
    rescue Ninekw::Error => e
      $stdout.puts(Line.written("error", failure(e)))
    ensure
      $stdout.flush
    end
  end

  # On a view of the client, if the command has limits.
  def within(line)
    return yield unless line["within_ms"] || line["cancelled"]

    token = Ninekw::CancelToken.new
    token.trigger if line["cancelled"]
    whole = @client
    whole.within(timeout_ms: line.int("within_ms", -1), cancel: token) do |view|
      @client = view
      yield
    end
  ensure
    @client = whole if whole
  end

  def failure(error)
    { status: error.status, service_code: error.service_code || 0, http_status: error.http_status || 0,
      captcha_id: error.captcha_id || 0, retryable: error.retryable?, retry_after_ms: error.retry_after_ms || -1,
      operation: error.operation, message: error.message, reply: error.reply, class: error.class.name }
  end
end

Driver.new.run
