# frozen_string_literal: true

module Ninekw
  # Settings of a client on their way to C; see ninekw_config_set_* in ninekw.h.
  module Config
    WORDS = {
      polling: { polite: Native::POLLING_POLITE, balanced: Native::POLLING_BALANCED, fast: Native::POLLING_FAST },
      abandon: { keep: Native::ABANDON_KEEP, abort: Native::ABANDON_ABORT },
      share: { process: Native::SHARE_PROCESS, machine: Native::SHARE_MACHINE, auto: Native::SHARE_AUTO },
      tls_roots: { system: Native::TLS_ROOTS_SYSTEM, bundled: Native::TLS_ROOTS_BUNDLED }
    }.freeze
    PRIORITIES = { Native::PRIORITY_UPLOAD => :upload, Native::PRIORITY_POLL => :poll, Native::PRIORITY_OTHER => :other }.freeze
    SETTERS = Native::FUNCTIONS.keys.filter_map { |name| name[/\Aninekw_config_set_(.+)/, 1]&.to_sym }.freeze
    private_constant :WORDS, :PRIORITIES, :SETTERS

    module_function

    # A client's pointer, and the function of C that has to live as long as it.
    def client(settings)
      config = FFI::AutoPointer.new(Library.ninekw_config_new, Library.method(:ninekw_config_free))
      limiter = limiter_of(settings[:limiter])
      settings.each { |name, value| set(config, name, name == :limiter ? limiter : value) unless value.nil? }
      [Call.handle(:ninekw_client_free, :ninekw_client_new, config), limiter]
    ensure
      config&.free
    end

    def set(config, name, value)
      unless SETTERS.include?(name)
        near = DidYouMean::SpellChecker.new(dictionary: SETTERS).correct(name).first
        raise ArgumentError, "there is no setting #{name.inspect}; " +
                             (near ? "did you mean #{near}?" : "there are #{SETTERS.sort.join(', ')}")
      end

      arguments =
        case value
        when FFI::Function then [value, nil]
        when CancelToken then [value.pointer]
        when true, false then [value ? 1 : 0]
        else [WORDS.key?(name) ? Values.number(WORDS[name], value, name) : plain(name, value)]
        end
      Call.run(:"ninekw_config_set_#{name}", config, *arguments)
    end
    private_class_method :set

    # By the type that the setter takes.
    def plain(name, value)
      type = Native::FUNCTIONS.fetch(:"ninekw_config_set_#{name}").first[1]
      return Values.text(value, name) if type == :string

      number = Values.integer(value, name)
      return number unless type == :int32 && number.bit_length > 31

      raise RangeError, "#{name} is out of range: #{number}"
    end
    private_class_method :plain

    # Asked before each request: the milliseconds to wait, 0 to send. Nothing leaves it but a number.
    def limiter_of(limiter)
      limiter && FFI::Function.new(:int64, %i[pointer pointer int32]) do |_user, account, priority|
        Thread.handle_interrupt(Object => :never) { asked(limiter, Values.text_of(account.read_string), PRIORITIES[priority]) }
      end
    end

    def asked(limiter, account, priority)
      number = Integer(limiter.call(account, priority))
    rescue Exception => e # rubocop:disable Lint/RescueException
      Thread.current[:ninekw_limiter] = e
      -1
    ensure
      # A break or throw would jump over the frames of C.
      return number || -1 # rubocop:disable Lint/EnsureReturn
    end
    private_class_method :asked
    private_class_method :limiter_of
  end
  private_constant :Config
end
