#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the place of a notification daemon on the session bus and prints `notify NS SUMMARY` for each notice, NS on the
clock of the day, the moment at which the call has come."""
import time

from gi.repository import Gio, GLib

INTERFACE = """<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
</interface></node>"""


class Host:
    def __init__(self):
        self.last = 0

    def called(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        now = time.time_ns()
        answer = None
        if method == "Notify":
            self.last += 1
            print("notify", now, parameters.unpack()[3], flush=True)
            answer = GLib.Variant("(u)", (self.last,))
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["actions", "body"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("bench", "bench", "1", "1.2"))
        invocation.return_value(answer)


def main():
    host = Host()
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    bus.register_object("/org/freedesktop/Notifications", interface, host.called)
    Gio.bus_own_name_on_connection(bus, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print("ready", flush=True), None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
