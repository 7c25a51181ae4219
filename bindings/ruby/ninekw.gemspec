# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "ninekw"
  spec.version = "0.1.0"
  spec.summary = "Client of the 9kw.eu captcha service"
  spec.description = "Submits captchas to people who answer them, and answers captchas of others, over libninekw."
  spec.authors = ["The ninekw authors"]
  spec.homepage = "https://github.com/ninekw/ninekw"
  spec.licenses = ["MIT", "Apache-2.0"]
  spec.required_ruby_version = ">= 3.0"
  spec.files = Dir["lib/**/*", "sig/**/*", "README.md", "LICENSE-*"].select { |file| File.file?(file) }
  spec.metadata["rubygems_mfa_required"] = "true"
  spec.add_dependency "ffi", "~> 1.15"
end
