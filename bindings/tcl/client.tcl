# One account: `ninekw::Client new ?-api_key KEY? ?-url URL? ?-SETTING VALUE ...?`, with the settings of settings.tcl. A captcha
# is the path of a file, or empty with all in the options, a dict by the service's names: NAME is a text, file:NAME the path
# of a file, bytes:NAME are bytes. Calls that wait take -timeout MS, -cancel TOKEN and -progress PREFIX, which is given a dict
# and gives stop, or breaks, to cancel. -log PREFIX is given a dict of level, name, line and fields for each event from
# -log_level on (error, warning, info or debug; info unless given).

proc ::ninekw::setting {config name value} {
    variable settings
    if {![dict exists $settings $name]} {
        refuse "there is no setting -$name; did you mean -[nearest $name [list {*}[dict keys $settings] log log_level]]?"
    }
    set kind [dict get $settings $name]
    if {$kind eq "limiter"} {
        set given [list ::ninekw::limited $value]
    } elseif {$kind eq "cancel"} {
        set given [$value handle]
    } elseif {[llength $kind] > 1} {
        set given [number $kind $value -$name]
    } elseif {$kind eq "text"} {
        set given [text $value -$name]
    } elseif {$kind eq "int64"} {
        set given [integer $value -$name]
    } else {
        set given [integer [expr {[string is boolean -strict $value] && ![string is entier $value] ? bool($value) : $value}] \
            -$name 32]
    }
    run config_set_$name $config $given
}

oo::class create ::ninekw::Client {
    superclass ::ninekw::Handle
    variable handle pending

    constructor {args} {
        set pending {}
        if {[catch { my Make {*}$args } made options]} {
            # The stack would show the key.
            return -code error -errorcode [dict get $options -errorcode] -errorinfo $made -errorstack {INNER ninekw} $made
        }
        next $made client_free
    }

    # What C gives for the settings.
    method Make {args} {
        set settings [dict create -api_key [expr {[info exists ::env(NINEKW_API_KEY)] ? $::env(NINEKW_API_KEY) : ""}]]
        if {[info exists ::env(NINEKW_URL)] && $::env(NINEKW_URL) ne ""} {
            dict set settings -url $::env(NINEKW_URL)
        }
        set config [lindex [::ninekw::native::ninekw_config_new] 0]
        try {
            set settings [dict merge $settings $args]
            if {[dict exists $settings -log]} {
                set level [expr {[dict exists $settings -log_level] ? [dict get $settings -log_level] : "info"}]
                ::ninekw::run config_set_log $config [::ninekw::number $::ninekw::levels $level -log_level] \
                    [list ::ninekw::logged [dict get $settings -log]]
            }
            dict for {name value} [dict remove $settings -log -log_level] {
                set word [string range $name 1 end]
                ::ninekw::setting $config [expr {$word eq "url" ? "base_url" : $word}] $value
            }
            return [lindex [::ninekw::run client_new $config] 0]
        } finally {
            ::ninekw::native::ninekw_config_free $config
        }
    }

    # The same client, each of whose calls has this limit (-timeout MS) from its beginning, and this token (-cancel TOKEN); destroy
    # it as any other. What a call is given itself counts instead; a batch or solveMany has them for all of it, from its
    # making.
    method within {args} {
        set limits [::ninekw::waiting {} $args {-timeout -cancel}]
        return [::ninekw::View new [lindex [::ninekw::run client_within $handle {*}[lrange $limits 0 1]] 0]]
    }

    method Reply {name args} {
        return [::ninekw::Reply new [lindex [::ninekw::run $name $handle {*}$args] 0]]
    }

    # A call that waits, with options.
    method Wait {name how args} {
        set guard [::ninekw::newGuard]
        set waiting [::ninekw::waiting $guard $how {-timeout -cancel -progress}]
        return [lindex [::ninekw::runGuarded $guard $name $handle {*}$args {*}$waiting] 0]
    }

    # Load of the service: workers online, queues, solve times.
    method serverStatus {} {
        return [::ninekw::ServerStatus new [lindex [::ninekw::run server_status $handle] 0]]
    }
    # Credits left.
    method balance {} {
        return [lindex [::ninekw::run balance $handle] 0]
    }
    # Submits a captcha and gives its id.
    method submit {captcha {options {}} args} {
        ::ninekw::withOptions $captcha $options {
            my Wait submit_with $args $given
        }
    }
    # Asks once whether a captcha is answered; retry_in_ms says when to ask again.
    method poll {id {options {}}} {
        ::ninekw::withOptions {} $options {
            ::ninekw::takenAnswer [lindex [::ninekw::run poll_with $handle [::ninekw::id $id] $given] 0]
        }
    }
    # Waits for the answer to a captcha, submitted here or in another process.
    method wait {id args} {
        return [::ninekw::takenAnswer [my Wait wait_with $args [::ninekw::id $id]]]
    }
    # Submits a captcha and waits for its answer.
    method solve {captcha {options {}} args} {
        ::ninekw::withOptions $captcha $options {
            ::ninekw::takenAnswer [my Wait solve_with $args $given]
        }
    }
    # Says whether an answer was correct, incorrect or unused.
    method feedback {answer verdict {options {}}} {
        ::ninekw::withOptions {} $options {
            set number [::ninekw::number $::ninekw::verdicts $verdict verdict]
            ::ninekw::run feedback_with $handle [::ninekw::id $answer] $number $given
        }
        return
    }
    # Tells the journal that an answer is where it belongs, so that it need not be kept.
    method acknowledge {answer} {
        ::ninekw::run acknowledge $handle [::ninekw::id $answer]
        return
    }
    # Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for.
    method forget {tag} {
        ::ninekw::run forget $handle [::ninekw::text $tag tag]
        return
    }
    # Calls any action by its name.
    method call {action {options {}}} {
        ::ninekw::withOptions {} $options {
            my Reply call [::ninekw::text $action action] $given
        }
    }
    # An empty batch, for many captchas at once.
    method batch {} {
        return [::ninekw::Batch new [lindex [::ninekw::run batch_new $handle] 0]]
    }
    # Solves captchas as they come. The prefix $next is called for the next one, and gives an empty list at the end, else a
    # list of a captcha and options; the prefix $done is given each when it is done, and may break. Captchas that are open
    # when it ends early are in `pending`, or given up with -abandon abort.
    method solveMany {next done} {
        foreach {what prefix} [list "the next captcha" $next "what is done" $done] {
            if {[catch {llength $prefix}] || [uplevel 1 [list namespace which [lindex $prefix 0]]] eq ""} {
                ::ninekw::refuse "solveMany takes two commands: one gives the next captcha, as a list of it and its options,\
                    and an empty list at the end; the other is given each that is done. There is no command for $what: $prefix"
            }
        }
        set batch [my batch]
        try {
            while 1 {
                # The next one is asked for only when there is room for it.
                while {[set result [$batch nextOrRoom]] ne ""} {
                    if {[my Each $done $result]} return
                }
                set captcha [uplevel #0 $next]
                if {[llength $captcha] == 0} {
                    break
                }
                if {[llength $captcha] > 2} {
                    ::ninekw::refuse "the next captcha is a list of it and its options, not of [llength $captcha]"
                }
                $batch add {*}$captcha
            }
            while {[set result [$batch nextDone]] ne ""} {
                if {[my Each $done $result]} return
            }
        } finally {
            $batch close
            lappend pending {*}[$batch pending]
            $batch destroy
        }
        return
    }
    # Whether the prefix breaks.
    method Each {done result} {
        set code [catch {uplevel #0 [list {*}$done $result]} message options]
        if {$code in {0 2 3 4}} {
            return [expr {$code == 3}]
        }
        return -options $options $message
    }
    # Ids of the captchas that solveMany left open at the service; each is told once. `wait` goes on with them.
    method pending {} {
        set ids $pending
        set pending {}
        return $ids
    }
}

# What `within` gives: closing it leaves its client open.
oo::class create ::ninekw::View {
    superclass ::ninekw::Client
    variable pending

    constructor {made} {
        set pending {}
        nextto ::ninekw::Handle $made client_free
    }
}
