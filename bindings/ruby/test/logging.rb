# frozen_string_literal: true

# What a Logger hears, and what it may do; a part of own.rb.
require "logger"
require "stringio"

QUICK = { min_interval_ms: 0, first_poll_ms: 0, poll_interval_ms: 1, polling: :fast }.freeze

# The lines that a logger of this level writes during the block, and what the block gives.
def logged(level, **settings)
  text = StringIO.new
  logger = Logger.new(text, level: level, formatter: ->(severity, _time, name, line) { "#{severity} #{name} #{line}\n" })
  result = Ninekw::Client.open(**QUICK, **settings, logger: logger) do |told|
    GC.start
    yield told
  end
  [text.string.lines(chomp: true), result]
end

[nil, ->(_) {}].each do |block|
  lines, answer = logged(Logger::INFO) { |told| told.solve(PICTURE, nomd5: 1, &block) }
  id = answer.id
  check("two events: #{lines}", lines == ["INFO ninekw upload_accepted captcha_id=#{id} kind=text",
                                          "INFO ninekw answer_received captcha_id=#{id} kind=text"])
end
lines, = logged(Logger::DEBUG, &:balance)
check("every request: #{lines}", lines.size == 2 && lines.first.start_with?("DEBUG ninekw request_sent action="))
check("no key", lines.none? { |line| line.include?(ENV.fetch("NINEKW_API_KEY")) })
nowhere = { url: "http://127.0.0.1:9", retries: 0 }
[[Logger::ERROR, 1], [Logger::FATAL, 0]].each do |level, count|
  lines, = logged(level, **nowhere) { |told| raises("logged", Ninekw::NetworkError) { told.balance } }
  check("failures: #{lines}", lines.size == count && lines.all? { |line| line.start_with?("ERROR ninekw call_failed") })
end
lines, = logged(Logger::INFO) do |told|
  threads = Array.new(20) { Thread.new { told.solve(PICTURE, nomd5: 1) } }
  ids = threads.map { |each| each.value.id }
  batch = told.batch
  batch.add(PICTURE, nomd5: 1)
  told = nil
  GC.start
  check("a batch is heard of, too", batch.next.answer)
  batch.close
  ids
end
check("on many threads: #{lines.size}", lines.size == 42)

# It loses nothing, whatever it does.
failing = Class.new(Logger) do
  def add(*) = raise(Interrupt, "mine")
end
jumping = Class.new(Logger) do
  def add(*) = throw(:mine)
end
calling = Class.new(Logger) do
  def use(client) = @client = client
  def busy = @busy ||= []

  def add(*)
    busy << (@client.balance && nil) << (@client.solve(PICTURE) && nil)
  rescue Ninekw::LibraryError => e
    busy << e.status
  end
end
[failing, jumping].each do |kind|
  Ninekw::Client.open(**QUICK, logger: kind.new(nil, level: Logger::DEBUG)) do |told|
    check("a logger that leaves", catch(:mine) { told.solve(PICTURE) }.is_a?(Ninekw::Answer))
  end
end
logger = calling.new(nil, level: Logger::INFO)
Ninekw::Client.open(**QUICK, logger: logger) do |told|
  logger.use(told)
  check("a logger that calls", told.solve(PICTURE, nomd5: 1).is_a?(Ninekw::Answer) && logger.busy == [Ninekw::Native::ERR_BUSY] * 2)
end
logger = lines = nil
