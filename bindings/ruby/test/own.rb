# frozen_string_literal: true

# What Ruby programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.
require_relative "../lib/ninekw"
require "open3"
require "timeout"

$checks = 0
$failed = 0

def check(what, right)
  $checks += 1
  return if right

  $failed += 1
  puts "FAILED: #{what}"
end

def raises(what, expected, words = "")
  yield
  check("#{what}: nothing raised", false)
rescue Exception => e # rubocop:disable Lint/RescueException
  fits = e.is_a?(expected) && e.message.include?(words)
  check("#{what}: #{e.class}: #{e.message}", fits)
  # For the runner, which compares with the table of errors.
  puts "caught: #{what} = #{expected}" if fits
end

PICTURE = ENV.fetch("NINEKW_TEST_PICTURE")
client = Ninekw::Client.new(min_interval_ms: 0, first_poll_ms: 0, poll_interval_ms: 1, polling: :fast)

# Arguments of wrong types and ranges.
raises("half a second", TypeError, "maxtimeout") { client.solve(PICTURE, maxtimeout: [90]) }
raises("a fraction", TypeError, "Integer, not Float") { client.wait(1.9) }
raises("a word for an id", TypeError) { client.wait("7") }
raises("2^63", RangeError) { client.wait(2**63) }
raises("not a number", TypeError) { client.wait(Float::NAN) }
raises("nil for an id", TypeError) { client.wait(nil) }
raises("2^63 as an option", RangeError) { client.solve(PICTURE, maxtimeout: 2**63) }
raises("a NUL in a text", Ninekw::CallerError, "NUL") { client.solve(PICTURE, textinstructions: "a\0b") }
raises("a NUL in an answer", Ninekw::CallerError, "NUL") { client.answer_job(1, "a\0b") }
raises("an unknown setting", ArgumentError, "there is no setting") { Ninekw::Client.new(time_out: 1) }
raises("a setting of the wrong type", TypeError) { Ninekw::Client.new(timeout_ms: "1000") }
raises("a setting out of range", RangeError) { Ninekw::Client.new(timeout_ms: 2**63) }
raises("an unknown verdict", ArgumentError, "correct") { client.feedback(1, :right) }
raises("an unknown word for a setting", ArgumentError, "polite") { Ninekw::Client.new(polling: :rude) }
raises("an unknown option", Ninekw::CallerError, "max_time") { client.solve(PICTURE, max_time: 1) }
raises("a file that is missing", Ninekw::CallerError, "nowhere") { client.solve("/nowhere.png") }
check("the key is not shown", !client.inspect.include?(ENV.fetch("NINEKW_API_KEY")))

# What a block does ends the call, not the program.
raises("raise in progress", KeyError, "mine") { client.solve(PICTURE) { raise KeyError, "mine" } }
check("break in progress", client.solve(PICTURE) { break 7 } == 7)
check("throw in progress", catch(:out) { client.solve(PICTURE) { throw :out, 8 } } == 8)
raises("exit in progress", SystemExit) { client.solve(PICTURE) { exit 3 } }
raises(":stop in progress", Ninekw::OutcomeError) { client.solve(PICTURE) { :stop } }
check("false in progress is no word", client.solve(PICTURE) { false }.solved?)
raises("a call in progress", Ninekw::LibraryError, "in use") { client.solve(PICTURE) { client.balance } }
client.pending
worker = Ninekw::Client.new(url: ENV.fetch("NINEKW_TEST_JOBS_URL"), min_interval_ms: 0, job_interval_ms: 1)
raises("raise in work", KeyError, "mine") { worker.work { raise KeyError, "mine" } }
check("break in work", worker.work { break 7 } == 7)
raises("a decision of the wrong type", TypeError, "let_go") { worker.work { 7 } }
raises("an answer with a NUL", Ninekw::CallerError, "NUL") { worker.work { "a\0b" } }
raises("raise in on_outcome", KeyError, "mine") { worker.work(on_outcome: ->(_) { raise KeyError, "mine" }) { "abc" } }
kept = nil
tally = worker.work(on_outcome: ->(_) { :stop }) { |job| (kept = job) && "abc" }
check("one answered: #{tally}", tally.answered == 1 && kept.id.zero?)
limited = Ninekw::Client.new(limiter: ->(_account, _priority) { raise KeyError, "limiter" }, timeout_ms: 500, retries: 0)
raises("raise in the limiter", Ninekw::NetworkError) { limited.balance }
begin
  limited.balance
rescue Ninekw::Error => e
  check("the limiter's error is the cause", e.cause.is_a?(KeyError))
end
asked = []
Ninekw::Client.open(limiter: ->(account, priority) { asked << [account, priority]; 0 }, &:balance)
check("the limiter is asked #{asked}", asked.size == 1 && asked.first.last == :other)

# A view has limits for each of its calls, and shares the rest.
view = client.within(timeout_ms: 0)
raises("a limit", Ninekw::DeadlineError) { view.balance }
raises("a limit of a wait", Ninekw::DeadlineError) { view.solve(PICTURE) }
raises("a limit of many", Ninekw::DeadlineError) { view.solve_many([PICTURE]) { nil } }
check("its client has none", client.balance.positive?)
check("one's own counts instead", view.solve(PICTURE, timeout_ms: 20_000).solved?)
view.close
view.close
raises("a closed view", IOError, "the client is closed") { view.balance }
check("a block", client.within(timeout_ms: 20_000) { |brief| (view = brief).balance }.positive?)
raises("a view after its block", IOError, "the client is closed") { view.balance }
stopped = Ninekw::CancelToken.new
stopped.trigger
raises("a token of a view", Ninekw::CancelledError) { client.within(cancel: stopped, &:settings) }
raises("a limit of the wrong type", TypeError, "timeout_ms") { client.within(timeout_ms: "7") }
raises("a limit out of range", Ninekw::CallerError, "timeout_ms") { client.within(timeout_ms: -7) }
asked = []
whole = Ninekw::Client.new(limiter: ->(_account, priority) { asked << priority; 0 })
view = whole.within(timeout_ms: 20_000)
whole.close
whole = nil
GC.start
check("a view keeps its limiter", view.balance.positive? && asked == [:other])
view.close

require_relative "logging"

# However a call is left, it ends, and its captcha is named.
calm = Ninekw::Client.new(url: ENV.fetch("NINEKW_TEST_JOBS_URL"), min_interval_ms: 0, first_poll_ms: 60_000)
since = Process.clock_gettime(Process::CLOCK_MONOTONIC)
[nil, ->(_) {}].each do |block|
  how = block ? "with a block" : "without a block"
  raises("Timeout #{how}", Timeout::Error) { Timeout.timeout(0.3) { calm.solve(PICTURE, timeout_ms: 20_000, &block) } }
  check("Timeout #{how} names it", calm.pending.size == 1)
  thread = Thread.new { calm.solve(PICTURE, timeout_ms: 20_000, &block) }
  sleep 0.3
  thread.kill.join
  check("Thread#kill #{how}", calm.pending.size == 1)
  thread = Thread.new { calm.solve(PICTURE, timeout_ms: 20_000, &block) }
  thread.report_on_exception = false
  sleep 0.3
  thread.raise(KeyError, "mine")
  raises("Thread#raise #{how}", KeyError, "mine") { thread.value }
  begin
    thread.value
  rescue KeyError => e
    check("Thread#raise #{how} names it", e.cause.is_a?(Ninekw::CancelledError) && calm.pending == [e.cause.captcha_id])
  end
  Thread.new { sleep 0.3; Process.kill(:INT, Process.pid) }
  raises("Ctrl-C #{how}", Interrupt) { calm.solve(PICTURE, timeout_ms: 20_000, &block) }
  check("Ctrl-C #{how} names it", calm.pending.size == 1)
  token = Ninekw::CancelToken.new
  trap("USR1") { token.trigger }
  Thread.new { sleep 0.3; Process.kill(:USR1, Process.pid) }
  raises("a token in trap #{how}: cancelled", Ninekw::CancelledError) { calm.solve(PICTURE, timeout_ms: 20_000, cancel: token, &block) }
  raises("Timeout in a batch #{how}", Timeout::Error) do
    all = calm.batch
    all.add(PICTURE)
    begin
      Timeout.timeout(0.3) { all.next(&block) }
    ensure
      all.close
      check("the batch names it #{how}", all.pending.size == 1)
    end
  end
end
idle = Ninekw::Client.new(min_interval_ms: 0)
ticks = 0
tally = idle.work(timeout_ms: 5000, progress: ->(_) { :stop if (ticks += 1) == 3 }) { :skip }
check("progress while no job comes stops it", ticks == 3 && tally.answered.zero?)
raises("Timeout while no job comes", Timeout::Error) { Timeout.timeout(0.3) { idle.work { :skip } } }
waited = Process.clock_gettime(Process::CLOCK_MONOTONIC) - since
check("nothing is waited for: #{waited} s", waited < 10)
output, = Open3.capture2e("timeout", "-s", "KILL", "10", "ruby", "-e", <<~PROGRAM)
  require "#{__dir__}/../lib/ninekw"
  client = Ninekw::Client.new(first_poll_ms: 60_000)
  Thread.new { client.solve(#{PICTURE.inspect}, timeout_ms: 20_000) }
  sleep 0.5
  puts "over"
PROGRAM
check("a program ends with a thread inside a call: #{output}", output.include?("over\n"))

# What is left early is named, or given up.
{ keep: 3, abort: 0 }.each do |abandon, open|
  quiet = Ninekw::Client.new(url: ENV.fetch("NINEKW_TEST_JOBS_URL"), min_interval_ms: 0, first_poll_ms: 0, abandon: abandon)
  captchas = Enumerator.new do |all|
    3.times { all << PICTURE }
    raise KeyError, "enough"
  end
  raises("leaving early, #{abandon}", KeyError) { quiet.solve_many(captchas) { check("nothing is done", false) } }
  check("#{abandon}: named are #{open}", quiet.pending.size == open)
  all = quiet.batch
  first = all.add(PICTURE, timeout_ms: 60_000, tag: "first ä")
  second = all.add(PICTURE, tag: "second")
  all.cancel(second)
  done = all.next
  check("one is cancelled", done.ticket == second && done.tag == "second" && done.error.is_a?(Ninekw::CancelledError))
  raises("the other is not", Ninekw::DeadlineError) { all.next(timeout_ms: 300) }
  check("its id is known", all.pending == [all.captcha_id(first)] && all.captcha_id(second).nil?)
  all.cancel(first)
  check("a tag comes back", all.next.tag == "first ä" && all.pending.empty?)
  all.add(PICTURE)
  raises("a deadline", Ninekw::DeadlineError) { all.next(timeout_ms: 300) }
  all.close
  check("#{abandon}: a closed batch names it", all.pending.size == [open, 1].min)
end

# Left after the first of twelve: the service knows of none that the program does not.
%i[keep abort].each do |abandon|
  early = Ninekw::Client.new(url: ENV.fetch("NINEKW_TEST_LEAVING_URL"), min_interval_ms: 0, first_poll_ms: 0,
                             poll_interval_ms: 10, polling: :fast, abandon: abandon)
  first = early.solve_many([PICTURE] * 12) { |done| break done }
  puts "known: #{[first.captcha_id, *early.pending].join(' ')}"
  all = early.batch
  12.times { all.add(PICTURE) }
  done = all.next
  all.feedback(done.answer, :correct)
  all.close
  check("#{abandon}: eleven are named", all.pending.size == 11 || abandon == :abort)
  puts "known: #{[done.captcha_id, *all.pending].join(' ')}", "right: #{done.captcha_id}"
end

# Many at once, a thread each; timers and files do not notice.
crowd = Ninekw::Client.new(url: ENV.fetch("NINEKW_TEST_SLOW_URL"), min_interval_ms: 10, first_poll_ms: 900,
                           poll_interval_ms: 100, polling: :fast, max_in_flight: 200)
clock = -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) }
since = clock.call
crowded = Array.new(60) { |i| Thread.new { crowd.solve(PICTURE, timeout_ms: i.odd? ? 500 : 60_000) rescue $! } } # rubocop:disable Style/RescueModifier
latest = 0
while crowded.any?(&:alive?)
  tick = clock.call
  sleep 0.02
  File.binread(PICTURE)
  latest = [latest, clock.call - tick - 0.02].max
end
took = clock.call - since
# A budget of 60 uploads and 30 polls at least, and a second for the answer.
puts format("load: Ruby, 60 threads, half of them stopped: %.1f s, a timer and a file at most %.0f ms late", took, latest * 1000)
results = crowded.map(&:value)
check("every second is solved", results.each_slice(2).all? { |a, b| a.is_a?(Ninekw::Answer) && b.is_a?(Ninekw::DeadlineError) })
# A busy machine is slower; what blocked everything would take minutes.
check("the budget is used: #{took} s", took < 30)
check("a timer was late by #{latest} s", latest < 5)
crowd.close

[PICTURE, nil, { maxtimeout: 90 }].each do |one|
  raises("many out of #{one.class}", TypeError, "solve_many takes several captchas") { client.solve_many(one) { nil } }
end
check("left after the first", client.solve_many([PICTURE, PICTURE]) { break 1 } == 1 && client.pending.size <= 1)

# Copies are refused, as both would free the handle.
[client, client.batch, client.settings, Ninekw::CancelToken.new].each do |handle|
  raises("a copy of #{handle.class}", TypeError, "copied") { handle.dup }
  raises("a clone of #{handle.class}", TypeError, "copied") { handle.clone }
  raises("Marshal of #{handle.class}", TypeError) { Marshal.dump(handle) }
end
raises("a copy of a job", TypeError, "copied") { worker.work(&:dup) }
20.times do
  shared = Ninekw::Client.new(min_interval_ms: 0)
  threads = Array.new(4) { Thread.new { shared.balance rescue $! } } # rubocop:disable Style/RescueModifier
  shared.close
  check("close beside calls", threads.map(&:value).all? { |v| v.is_a?(Integer) || v.is_a?(IOError) })
end

# The key is in nothing that is printed.
key = ENV.fetch("NINEKW_API_KEY")
[{ time_out: 1 }, { timeout_ms: "long" }, { url: "nowhere" }, { retries: 2**40 }].each do |wrong|
  Ninekw::Client.new(api_key: key, **wrong)
  check("#{wrong}: nothing raised", false)
rescue StandardError => e
  check("the key is not in #{e.class}", [e.full_message, e.inspect].none? { |text| text.include?(key) })
end
[:process, "process"].each do |word|
  check("the word #{word.inspect}", Ninekw::Client.new(share: word, base_url: ENV.fetch("NINEKW_URL")).balance >= 0)
end
raises("another word", ArgumentError, "share must be one of") { Ninekw::Client.new(share: "everybody") }
raises("a setting is suggested", ArgumentError, "did you mean timeout_ms") { Ninekw::Client.new(time_out_ms: 1) }
check("full paths on Windows", Ninekw::Library.places(true).all? { |place| place.start_with?("/", "C:") })

# Without an address there is the default.
set = ENV.delete("NINEKW_URL")
[nil, ""].each do |url|
  ENV["NINEKW_URL"] = url
  check("NINEKW_URL #{url.inspect}", Ninekw::Client.open { |plain| plain.inspect.include?("open") })
end
ENV["NINEKW_URL"] = set

# Text in UTF-8, whatever the locale.
answer = client.solve(PICTURE, textinstructions: "höhe 漢字 😀")
check("an answer", answer.solved? && answer.text == ENV.fetch("NINEKW_TEST_ANSWER") && answer.text.encoding == Encoding::UTF_8)
check("Latin-1 is converted", client.submit(PICTURE, textinstructions: "höhe".encode("ISO-8859-1")).positive?)
check("frozen", answer.frozen?)

# Threads go on during a call; a token stops it from another.
token = Ninekw::CancelToken.new
waiter = Thread.new { client.wait(999_999_999, timeout_ms: 60_000, cancel: token) }
waiter.report_on_exception = false
sleep 0.01
token.trigger
raises("ended by another thread", Ninekw::Error) { waiter.value }
check("triggered", token.triggered?)
token.reset
check("reset", !token.triggered?)
texts = Array.new(4) { Thread.new { client.solve(PICTURE, nomd5: 1).text } }.map(&:value)
check("four threads", texts == [ENV.fetch("NINEKW_TEST_ANSWER")] * 4)

# The numbers' meanings.
check("status", Ninekw.status_message(902).include?("in use"))
check("code", Ninekw.service_code(11)[:category] == :balance && Ninekw.service_code(999).nil?)
check("version", Ninekw.version == Ninekw::Native::VERSION && Ninekw.build_info.include?(Ninekw.version))

# Closed twice, used after.
batch = client.batch
batch.close
batch.close
{ add: [PICTURE], add_submitted: [1], next: [], next_or_room: [], feedback: [1, :correct], give_up: [] }.each do |name, given|
  raises("#{name} of a closed batch", IOError, "the batch is closed") { batch.public_send(name, *given) }
end
client.close
client.close
{ balance: [], submit: [PICTURE], poll: [1], wait: [1], solve: [PICTURE], feedback: [1, :correct], call: ["x"], batch: [],
  server_status: [], next_job: [], history: [], settings: [], diagnose: [], show: [1], end_jobs: [] }.each do |name, given|
  raises("#{name} of a closed client", IOError, "the client is closed") { client.public_send(name, *given) }
end
raises("work of a closed client", IOError, "closed") { client.work { :stop } }
check("a closed client says so", client.inspect.include?("closed"))

# The library is missing, or another one.
def load_with(library)
  Open3.capture2e({ "NINEKW_LIB" => library }, "ruby", "-e", "require '#{__dir__}/../lib/ninekw'")
end
output, status = load_with("/nowhere/libninekw.so")
check("a missing library: #{output}", !status.success? && output.include?("NINEKW_LIB") && output.include?("/nowhere/"))
output, status = load_with(ENV.fetch("NINEKW_TEST_WRONG_ABI"))
check("another ABI: #{output}", !status.success? && output.include?("ABI 99") && output.include?(ENV.fetch("NINEKW_TEST_WRONG_ABI")))
output, status = load_with(ENV.fetch("NINEKW_TEST_OLD"))
check("an older library: #{output}", !status.success? && output.include?("or newer"))

# Everything is freed.
module Live
  extend FFI::Library
  ffi_lib Ninekw::Library::PATH
  attach_function :count, :ninekw__testing_live_handles, [], :int64
end
50.times { Ninekw::Client.new.batch }
calm = idle = thread = crowd = crowded = results = all = shared = threads = nil
view = stopped = limited = client = worker = batch = waiter = answer = token = nil
20.times do
  GC.start(full_mark: true, immediate_sweep: true)
  # The conservative collector sees old values on the stack until they are written over.
  Array.new(100) { |i| [i] * 10 }
end
check("#{Live.count} handles are left", Live.count <= 4)

# A program whose call fails at once ends all the same: nothing holds its last thread.
lib = File.expand_path("../lib", __dir__)
failing = 'require "ninekw"; Ninekw::Client.new.solve("nope.png") { }'
ended = Array.new(12) do
  child = spawn(RbConfig.ruby, "-I", lib, "-e", failing, err: File::NULL)
  Timeout.timeout(30) { Process.wait2(child).last.exitstatus }
rescue Timeout::Error
  Process.kill(:KILL, child)
  Process.wait(child)
  nil
end
check("programs that fail at once end: #{ended}", ended.all?(1))

puts "#{$checks - $failed} of #{$checks} checks passed"
exit $failed.zero?
