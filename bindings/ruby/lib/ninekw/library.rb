# frozen_string_literal: true

require "ffi"

module Ninekw
  # The loaded C library: its functions, by their names in ninekw.h.
  module Library
    extend FFI::Library

    # What the library is called on this system.
    FILE = { "windows" => "ninekw.dll", "darwin" => "libninekw.#{Native::ABI_VERSION}.dylib" }
           .fetch(FFI::Platform::OS, "libninekw.so.#{Native::ABI_VERSION}")

    # Where it is: NINEKW_LIB, else beside this file, else where the system looks.
    PATH = [ENV.fetch("NINEKW_LIB", ""), File.join(__dir__, FILE)]
           .reject(&:empty?).find { |path| path == ENV["NINEKW_LIB"] || File.exist?(path) } || FILE

    begin
      ffi_lib PATH
    rescue LoadError => e
      raise LoadError, "#{e.message}; install libninekw for #{FFI::Platform::NAME}, or name its file in NINEKW_LIB"
    end

    attach_function :ninekw_abi_version, [], :uint32
    attach_function :ninekw_version, [], :string
    attach_function :ninekw_version_number, [], :uint32
    unless ninekw_abi_version == Native::ABI_VERSION && ninekw_version_number >= Native::VERSION_NUMBER
      raise LoadError, "this binding needs libninekw #{Native::VERSION} or newer with ABI #{Native::ABI_VERSION}, " \
                       "but #{PATH} is #{ninekw_version} with ABI #{ninekw_abi_version}"
    end

    Native::CALLBACKS.each { |name, (parameters, result)| callback name, parameters, result }
    # Calls on the network let other Ruby threads go on.
    Native::FUNCTIONS.each do |name, (parameters, result)|
      waits = /\A(client|batch)\z/.match?(parameters.first.to_s) && parameters.last == :err
      attach_function name, parameters.map { |type| Native::TYPES.fetch(type, type) }, result, blocking: waits
    end
  end

  # Version of the loaded library.
  def self.version = Library.ninekw_version

  # Version, ABI, target and TLS of the loaded library in one line, for bug reports.
  def self.build_info = Library.ninekw_build_info
end
