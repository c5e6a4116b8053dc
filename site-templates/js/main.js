import 'fflate';
