"""Executes a notebook and writes it with its outputs: python3 execute-notebook.py NOTEBOOK TARGET FOLDER."""

import sys
from queue import Empty

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete

SECONDS_AFTER_IDLE = 1


class PatientClient(NotebookClient):
    """The kernel of Deno can say that it is idle before it has sent the value of a cell."""

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        patience = None
        while True:
            try:
                message = await self.kc.iopub_channel.get_msg(timeout=patience)
            except Empty:
                return
            if message["parent_header"].get("msg_id") == parent_msg_id:
                try:
                    self.process_message(message, cell, cell_index)
                except CellExecutionComplete:
                    patience = SECONDS_AFTER_IDLE


source, target, folder = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
options = {"kernel_name": "deno", "timeout": 300, "record_timing": False, "coalesce_streams": True}
PatientClient(notebook, resources={"metadata": {"path": folder}}, **options).execute()
nbformat.write(notebook, target)
