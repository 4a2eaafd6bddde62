# Leye: what one types. `make demo` shows the main job, `make test` runs all tests.

PREFIX ?= /usr/local
SWIFT ?= swift
PACKAGES = libsqlite3-dev libicu-dev libarchive-dev libexpat1-dev libsodium-dev libxlsxwriter-dev libreadstat-dev libqrencode-dev pkg-config libstdc++-12-dev libc6-dev
RELEASE = .build/release/leye

.PHONY: help setup build demo test lint format bench install uninstall clean

help:
	@echo "make demo              install what is missing, build, run the main job on made-up answers"
	@echo "make test              install what is missing, run all tests"
	@echo "make build             build $(RELEASE)"
	@echo "make install PREFIX=…  put the program, surveys and word lists under PREFIX ($(PREFIX))"
	@echo "make lint, format      check or mend the format of the sources"
	@echo "make bench             measure speed and memory"
	@echo "make clean             remove everything that was built"

# Debian packages with the headers of the libraries below; asks for root only when one is missing.
setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift is missing: install Swift 6.3 or newer from https://swift.org/install and try again."; \
	  exit 1; }
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ -f /usr/include/sqlite3.h ] && [ -f /usr/include/unicode/ubrk.h ] \
	  && [ -f /usr/include/archive.h ] && [ -f /usr/include/expat.h ] \
	  && [ -f /usr/include/sodium.h ] \
	  && [ -f /usr/include/xlsxwriter.h ] && [ -f /usr/include/readstat.h ] \
	  && [ -f /usr/include/qrencode.h ] \
	  && ls /usr/include/c++/*/string >/dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Please install the equivalents of:$$missing"; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then root=""; \
	elif command -v sudo >/dev/null; then root=sudo; \
	else echo "As root, run: apt-get install$$missing"; exit 1; fi; \
	echo "Installing with apt-get:$$missing"; \
	$$root apt-get update -qq && \
	$$root env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends $$missing >/dev/null

build: setup
	@echo "Building leye in release mode (the first time takes some minutes) …"
	$(SWIFT) build -c release --product leye

demo: build
	$(RELEASE) demo

test: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

bench: setup
	cd Benchmarks && $(SWIFT) run -c release leye-benchmarks

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/leye/Surveys/demo" \
	  "$(DESTDIR)$(PREFIX)/share/leye/Lexicons"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/leye"
	install -m 644 Surveys/*.json "$(DESTDIR)$(PREFIX)/share/leye/Surveys"
	install -m 644 Surveys/demo/* "$(DESTDIR)$(PREFIX)/share/leye/Surveys/demo"
	install -m 644 Lexicons/*.tsv Lexicons/README.md "$(DESTDIR)$(PREFIX)/share/leye/Lexicons"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/leye"
	rm -rf "$(DESTDIR)$(PREFIX)/share/leye"

clean:
	rm -rf .build Benchmarks/.build leye-demo
