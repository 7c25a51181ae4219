# frozen_string_literal: true

require "ffi"

module Ninekw
  # The loaded C library: its functions, by their names in ninekw.h.
  module Library
    extend FFI::Library

    # What the library is called on this system.
    FILE = { "windows" => "ninekw.dll", "darwin" => "libninekw.#{Native::ABI_VERSION}.dylib" }
           .fetch(FFI::Platform::OS, "libninekw.so.#{Native::ABI_VERSION}")

    # Where it may be: beside this file, or where the system looks. Windows would look in the current folder for a name
    # without a path.
    def self.places(windows)
      return [File.join(__dir__, FILE), FILE] unless windows

      [__dir__, RbConfig::CONFIG["bindir"], File.join(ENV.fetch("SystemRoot", "C:/Windows"), "System32")]
        .map { |folder| File.join(folder, "ninekw.dll") }
    end

    # Where it is.
    PATH = ENV.fetch("NINEKW_LIB", "").then do |named|
      next named unless named.empty?

      all = places(FFI::Platform.windows?)
      all.find { |place| File.exist?(place) } || all.last
    end

    begin
      ffi_lib PATH
    rescue LoadError => e
      raise LoadError, "#{e.message}; install libninekw for #{FFI::Platform::NAME}, or name its file in NINEKW_LIB; tried was " +
                       (ENV.fetch("NINEKW_LIB", "").empty? ? places(FFI::Platform.windows?).join(", ") : PATH)
    end

    attach_function :ninekw_abi_version, [], :uint32
    attach_function :ninekw_version, [], :string
    attach_function :ninekw_version_number, [], :uint32
    unless ninekw_abi_version == Native::ABI_VERSION && ninekw_version_number >= Native::VERSION_NUMBER
      raise LoadError, "this binding needs libninekw #{Native::VERSION} or newer with ABI #{Native::ABI_VERSION}, " \
                       "but #{PATH} is #{ninekw_version} with ABI #{ninekw_abi_version}"
    end

    # With the first function for C the gem starts a thread, which inherits what its maker holds off. Made by a call of
    # ours, it would not even end with the program.
    STARTS_THE_THREAD = FFI::Function.new(:void, []) { nil }
    private_constant :STARTS_THE_THREAD

    Native::CALLBACKS.each { |name, (parameters, result)| callback name, parameters, result }
    # Calls on the network let other Ruby threads go on.
    WAITING = Native::FUNCTIONS.filter_map do |name, (parameters, _result)|
      name if /\A(client|batch)\z/.match?(parameters.first.to_s) && parameters.last == :err
    end.freeze
    Native::FUNCTIONS.each do |name, (parameters, result)|
      attach_function name, parameters.map { |type| Native::TYPES.fetch(type, type) }, result, blocking: WAITING.include?(name)
    end
  end

  # Version of the loaded library.
  def self.version = Library.ninekw_version

  # Version, ABI, target and TLS of the loaded library in one line, for bug reports.
  def self.build_info = Library.ninekw_build_info
end
