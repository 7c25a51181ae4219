# What a client knows about its account.

namespace eval ::ninekw {
    variable histories [dict create submitted $HISTORY_SUBMITTED solved $HISTORY_SOLVED wrong $HISTORY_WRONG]
}

oo::define ::ninekw::Client {
    # A page of the captchas that you submitted, answered (solved), or that were answered wrongly (wrong).
    method history {{kind submitted} {options {}}} {
        set number [::ninekw::number $::ninekw::histories $kind kind]
        ::ninekw::withOptions {} $options {
            my Reply history $number $given
        }
    }
    # The page after one that history or this gave; empty after the last.
    method historyNext {page} {
        set next [lindex [::ninekw::run history_next $handle [$page handle]] 0]
        return [expr {$next eq "" ? "" : [::ninekw::Reply new $next]}]
    }
    # All about one captcha.
    method historyDetail {id {options {}}} {
        ::ninekw::withOptions {} $options {
            my Reply history_detail [::ninekw::id $id] $given
        }
    }
    # Settings of the account.
    method settings {} {
        return [my Reply settings]
    }
    # Switches selfsolve, selfonly or selfsend.
    method setSetting {name on} {
        ::ninekw::run set_setting $handle [::ninekw::text $name name] [expr {bool($on)}]
        return
    }
    # Users that you referred.
    method referrals {{options {}}} {
        ::ninekw::withOptions {} $options {
            my Reply referrals $given
        }
    }
    # Gives credits to another user; gives the transfer's id, 0 if the service does not tell it.
    method transfer {credits userId {options {}}} {
        ::ninekw::withOptions {} $options {
            lindex [::ninekw::run transfer $handle [::ninekw::integer $credits credits] \
                [::ninekw::integer $userId userId] $given] 0
        }
    }
    # Makes a coupon; gives its code.
    method createCoupon {credits {options {}}} {
        ::ninekw::withOptions {} $options {
            set reply [my Reply create_coupon [::ninekw::integer $credits credits] $given]
            set code [$reply text code]
            $reply destroy
            set code
        }
    }
    # Creates an account; its name is newuser in the reply, its password newpass.
    method createAccount {code {referrer 0} {options {}}} {
        ::ninekw::withOptions {} $options {
            my Reply create_account [::ninekw::text $code code] [::ninekw::integer $referrer referrer] $given
        }
    }
    # Why nothing happens: a dict of findings (each a dict of name and message), and where known credits and expected_ms.
    method diagnose {args} {
        set kind [expr {[llength $args] ? [::ninekw::text [lindex $args 0] kind] : {}}]
        set found [lindex [::ninekw::run diagnose $handle $kind] 0]
        set diagnosis [dict create findings {}]
        for {set i 0} {$i < [lindex [::ninekw::native::ninekw_diagnosis_count $found] 0]} {incr i} {
            dict lappend diagnosis findings [dict create \
                name [lindex [::ninekw::native::ninekw_diagnosis_name $found $i] 0 0] \
                message [lindex [::ninekw::native::ninekw_diagnosis_message $found $i] 0 0]]
        }
        foreach {name value} [list credits [::ninekw::got diagnosis_credits $found] \
            expected_ms [::ninekw::got diagnosis_expected_ms $found]] {
            if {[llength $value]} {
                dict set diagnosis $name [lindex $value 0]
            }
        }
        ::ninekw::native::ninekw_diagnosis_free $found
        return $diagnosis
    }
}
