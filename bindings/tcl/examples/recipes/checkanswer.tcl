# An answer of your own to be checked.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set options {
    confirm 1
    checkanswer "K7Q2M"
    maxtimeout 300
}
set shown ""
proc progress {now} {
    if {[dict get $now phase] ne $::shown} {
        puts stderr "[dict get $now phase], [expr {[dict get $now elapsed_ms] / 1000}] s"
    }
    set ::shown [dict get $now phase]
}

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
try {
    set answer [$client solve own.png $options -progress progress]
    puts [expr {[dict get $answer confirmed] ? "yes" : "no"}]
    $client feedback $answer correct
} trap {NINEKW OutcomeError} {message options} {
    puts stderr "no answer: $message"
    exit 1
} finally {
    $client destroy
}
