# Client of the 9kw.eu captcha service, over the C library libninekw.
#
#   set client [ninekw::Client new]                         ;# NINEKW_API_KEY
#   set answer [$client solve captcha.png {maxtimeout 90}]
#   puts [dict get $answer text]
#   $client feedback $answer correct
package require Tcl 8.6
package require TclOO

namespace eval ::ninekw {
    namespace eval native {}
    variable home [file dirname [file normalize [info script]]]
    variable limiterError {}
}

source -encoding utf-8 [file join $::ninekw::home numbers.tcl]

# The C part: NINEKW_TCL, else beside this file.
load [expr {[info exists ::env(NINEKW_TCL)] ? $::env(NINEKW_TCL)
    : [file join $::ninekw::home libninekw_tcl[info sharedlibextension]]}] Ninekw

# libninekw: NINEKW_LIB, else beside this file, else where the system looks.
apply {{} {
    set file [expr {$::tcl_platform(os) eq "Darwin" ? "libninekw.$::ninekw::ABI_VERSION.dylib"
        : "libninekw.so.$::ninekw::ABI_VERSION"}]
    set beside [file join $::ninekw::home $file]
    if {[info exists ::env(NINEKW_LIB)] && $::env(NINEKW_LIB) ne ""} {
        set path $::env(NINEKW_LIB)
    } else {
        set path [expr {[file exists $beside] ? $beside : $file}]
    }
    set problem [::ninekw::native::load $path]
    if {$problem ne ""} {
        error "$problem; install libninekw for $::tcl_platform(os), or name its file in NINEKW_LIB; tried was $path, and\
            $beside if NINEKW_LIB is not set"
    }
    set abi [lindex [::ninekw::native::ninekw_abi_version] 0]
    if {$abi != $::ninekw::ABI_VERSION
        || [lindex [::ninekw::native::ninekw_version_number] 0] < $::ninekw::VERSION_NUMBER} {
        error "this binding needs libninekw $::ninekw::VERSION or newer with ABI $::ninekw::ABI_VERSION, but $path is\
            [lindex [::ninekw::native::ninekw_version] 0 0] with ABI $abi"
    }
}}

foreach part {settings values call results client account answering} {
    source -encoding utf-8 [file join $::ninekw::home $part.tcl]
}

# Of the loaded library.
proc ::ninekw::version {} {
    return [lindex [native::ninekw_version] 0 0]
}

# Version, ABI, target and TLS in one line, for bug reports.
proc ::ninekw::buildInfo {} {
    return [lindex [native::ninekw_build_info] 0 0]
}

# What a number of an error's status means.
proc ::ninekw::statusMessage {status} {
    return [lindex [native::ninekw_status_message $status] 0 0]
}

# The status's name, for instance OPTION_RANGE.
proc ::ninekw::statusName {status} {
    return [lindex [native::ninekw_status_name $status] 0 0]
}

# What the service means by a code: a dict of text, advice and category; empty if there is no such code.
proc ::ninekw::serviceCode {code} {
    set text [lindex [native::ninekw_service_code_text $code] 0]
    if {[llength $text] == 0} {
        return {}
    }
    return [dict create text [lindex $text 0] advice [lindex [native::ninekw_service_code_advice $code] 0 0] \
        category [lindex [native::ninekw_service_code_category $code] 0 0]]
}

package provide ninekw $::ninekw::VERSION
